// Text that is cut off, lies outside the window or over other text.
() => {
  const faults = [];
  const width = document.documentElement.clientWidth;
  const name = element => `<${element.localName}> "${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
  const isShown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  // For screen readers only: a box of one pixel at most. Above the window: the skip link, until it has focus.
  const isAside = element => {
    for (let part = element; part; part = part.parentElement) {
      const box = part.getBoundingClientRect();
      const isInline = getComputedStyle(part).display === 'inline';
      if ((!isInline && box.width <= 1 && box.height <= 1) || box.bottom + scrollY <= 0) return true;
    }
    return false;
  };
  const scrollRegion = element => element.closest('[role=region][tabindex="0"]');

  if (document.documentElement.scrollWidth > width) faults.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} px in ${width} px`);

  // Of boxes in one another only the innermost is named.
  const isOutside = element => {
    const box = element.getBoundingClientRect();
    const region = scrollRegion(element);
    return box.width > 0 && (!region || region === element) && (box.left < -1 || box.right > width + 1);
  };

  const shown = [...document.body.querySelectorAll('*')].filter(element => isShown(element) && !isAside(element));
  for (const element of shown) {
    if (isOutside(element) && ![...element.children].some(isOutside)) {
      const box = element.getBoundingClientRect();
      faults.push(`${name(element)} lies outside the window, from ${Math.round(box.left)} to ${Math.round(box.right)} px`);
    }
    const style = getComputedStyle(element);
    const cuts = overflow => overflow === 'hidden' || overflow === 'clip';
    if (element.textContent.trim() && ((cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1) || (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1)))
      faults.push(`${name(element)} is cut off`);
    // Nothing scrolls but the page, and regions that the keyboard reaches.
    if (!scrollRegion(element) && /auto|scroll/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1) faults.push(`${name(element)} scrolls sideways, out of the keyboard's reach`);
  }

  for (const link of document.querySelectorAll('a[href^="tel:"]')) if (link.getClientRects().length > 1) faults.push(`the number ${name(link)} is broken over two lines`);

  // A bar that stays in sight lies over what scrolls below it.
  const isBar = element => element.closest('.edit-bar') !== null;
  const texts = [];
  for (const element of shown) {
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1) texts.push({ element, box });
    }
  }
  for (const { element, box } of texts) {
    const own = element.getBoundingClientRect();
    const isBox = getComputedStyle(element).display !== 'inline';
    // Lines are set closer than letters are high, so a little may stick out above and below.
    const spare = box.height / 4;
    if (isBox && (box.left < own.left - 1 || box.right > own.right + 1 || box.top < own.top - spare || box.bottom > own.bottom + spare))
      faults.push(`the text of ${name(element)} sticks out of its box`);
  }
  for (let i = 0; i < texts.length; i++) {
    for (let j = i + 1; j < texts.length; j++) {
      const [one, other] = [texts[i], texts[j]];
      if (one.element === other.element || isBar(one.element) !== isBar(other.element)) continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (wide > 2 && high > Math.min(one.box.height, other.box.height) / 3) faults.push(`${name(one.element)} lies over ${name(other.element)}`);
    }
  }
  return [...new Set(faults)];
}
