// Passkeys are the one part of the admin area that a browser cannot do without a script. Everything else works without; below is comfort.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const credentials = list => (list ?? []).map(item => ({ ...item, id: bytes(item.id) }));

/** By hand, because not every browser and password manager knows toJSON(). */
const answer = credential => ({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment,
  clientExtensionResults: credential.getClientExtensionResults(),
  response: Object.fromEntries(
    [
      ...['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'].map(name => [name, credential.response[name] && text(credential.response[name])]),
      ['transports', credential.response.getTransports?.()],
    ].filter(([, value]) => value),
  ),
});

const make = options => navigator.credentials.create({
  publicKey: { ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: credentials(options.excludeCredentials) },
});
const ask = options => navigator.credentials.get({
  publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: credentials(options.allowCredentials) },
});

/** Sends the browser's answer with the form itself, so that the server replies with a page as to any other form. */
async function start(form) {
  const status = form.querySelector('[data-passkey-status]');
  const button = form.querySelector('button');
  const say = message => { status.textContent = message; status.hidden = false; };
  status.hidden = true;
  button.disabled = true;
  try {
    const reply = await fetch(form.dataset.passkeyOptions, { method: 'POST', body: new FormData(form), credentials: 'same-origin' });
    if (!reply.ok) throw new Error(`options: ${reply.status}`);
    const { options, state } = await reply.json();
    const credential = await (form.dataset.passkey === 'create' ? make(options) : ask(options));
    form.elements.State.value = state;
    form.elements.Credential.value = JSON.stringify(answer(credential));
    form.submit();
  } catch (failure) {
    button.disabled = false;
    if (failure.name === 'InvalidStateError') say('Dit apparaat heeft al een passkey voor dit account.');
    else if (failure.name === 'NotAllowedError') say('Het is niet gelukt of het duurde te lang. Probeer het opnieuw.');
    else say('Het is niet gelukt. Laad de pagina opnieuw en probeer het nog eens.');
  }
}

if (window.PublicKeyCredential) {
  for (const part of document.querySelectorAll('[data-with-passkey]')) part.hidden = false;
  for (const part of document.querySelectorAll('[data-without-passkey]')) part.hidden = true;
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.addEventListener('submit', event => {
      event.preventDefault();
      start(form);
    });
  }
}
for (const errors of document.querySelectorAll('.message-wrong[tabindex]')) errors.focus();

/** A row that was added or moved, or what took its place: reading goes on there. */
const row = location.hash.startsWith('#rij-') && document.getElementById(location.hash.slice(1));
if (row && !document.querySelector('.message-wrong[tabindex]')) {
  row.tabIndex = -1;
  row.focus();
}

/** A profile that is being typed: it is sent only when the site answers, and left only when that is meant. */
for (const form of document.querySelectorAll('form[data-keeps]')) {
  const trouble = form.querySelector('[data-trouble]');
  let isTyped = false;
  let isSent = false;
  form.addEventListener('input', () => { isTyped = true; });
  window.addEventListener('beforeunload', event => { if (isTyped && !isSent) event.preventDefault(); });
  form.addEventListener('submit', async event => {
    isSent = true;
    if (!form.requestSubmit || form.dataset.keeps === 'sure') return;
    event.preventDefault();
    trouble.hidden = true;
    try {
      const reply = await fetch('/health/ready', { cache: 'no-store' });
      if (!reply.ok) throw new Error(`${reply.status}`);
      form.dataset.keeps = 'sure';
      form.requestSubmit(event.submitter);
    } catch {
      isSent = false;
      trouble.hidden = false;
    } finally {
      form.dataset.keeps = '';
    }
  });
}
