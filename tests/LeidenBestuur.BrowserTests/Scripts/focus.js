// Gives each stop focus and looks at what shows it (WCAG 2.4.7, 2.4.11, 1.4.11). Needs stops.js, and a key pressed before.
() => {
  const faults = [];
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  const rgba = color => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const paint = (element, x, y) => {
    const [box, style] = [element.getBoundingClientRect(), getComputedStyle(element)];
    const side = [['Left', x - box.left], ['Right', box.right - x], ['Top', y - box.top], ['Bottom', box.bottom - y]].find(([side, depth]) => depth < parseFloat(style[`border${side}Width`]));
    return rgba(side ? style[`border${side[0]}Color`] : style.backgroundColor);
  };
  // What is painted at a point, from the top down to the window itself.
  const ground = (x, y) => document.elementsFromPoint(x, y).map(element => paint(element, x, y))
    .reduceRight((below, top) => over(top, below), rgba('Canvas'));
  const luminance = color => color.slice(0, 3).map(part => part / 255).map(part => (part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4))
    .reduce((sum, part, i) => sum + part * [.2126, .7152, .0722][i], 0);
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + .05) / (dark + .05);
  };
  const look = element => {
    const style = getComputedStyle(element);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.backgroundColor, style.color].join();
  };

  // The skip link is fixed, and met at the top of the page.
  scrollTo({ top: 0, behavior: 'instant' });
  document.activeElement?.blur();
  const before = window.stops.map(look);
  window.stops.forEach((element, i) => {
    const name = `<${element.localName}> "${(element.textContent.trim() || element.name || '').replace(/\s+/g, ' ').slice(0, 40)}"`;
    element.focus();
    element.scrollIntoView({ block: 'center', inline: 'center' });
    const style = getComputedStyle(element);
    if (document.activeElement !== element || !element.matches(':focus-visible')) return faults.push(`${name} takes no focus that shows`);
    if (look(element) === before[i]) return faults.push(`${name} looks the same with focus`);
    const width = style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
    if (width < 2) return faults.push(`${name} has no outline of 2 px or more`);
    const boxes = [...element.getClientRects()];
    const middle = document.elementFromPoint(boxes[0].left + boxes[0].width / 2, boxes[0].top + boxes[0].height / 2);
    if (!middle || !(element.contains(middle) || middle.contains(element))) faults.push(`${name} has focus behind something else`);
    // Forced colours are the reader's, and computed styles do not tell them.
    if (matchMedia('(forced-colors: active)').matches) return;
    const outline = rgba(style.outlineColor);
    const away = parseFloat(style.outlineOffset) + width + 1;
    // The four sides of each line, but not where the next line of the same link begins.
    const ratios = boxes.flatMap(box => [[box.left - away, box.top + box.height / 2], [box.right + away, box.top + box.height / 2], [box.left + box.width / 2, box.top - away], [box.left + box.width / 2, box.bottom + away]])
      .filter(([x, y]) => document.elementFromPoint(x, y) && !element.contains(document.elementFromPoint(x, y)))
      .map(([x, y]) => contrast(over(outline, ground(x, y)), ground(x, y)));
    // One side may lie over the edge of a coloured ground.
    if (ratios.filter(ratio => ratio >= 3).length < ratios.length * .75 || ratios.length === 0)
      faults.push(`${name} has an outline of contrast ${ratios.map(ratio => ratio.toFixed(2)).join(', ')} with its sides`);
  });
  return [...new Set(faults)];
}
