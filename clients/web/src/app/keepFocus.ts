/** Where somebody was with the keyboard: the thing, the dialog it is in (null: the page), and all that stands around it. */
interface Place {
  element: HTMLElement;
  layer: Element | null;
  around: Element[];
}

/** What the focus goes to when the thing that had it is gone: the nearest of these around it. */
const regions = 'section, form, fieldset, li, [role="dialog"], main';

/**
 * Keeps the focus from falling to the body, from where whoever has only a keyboard would begin at the top again. Browsers take it
 * from what is disabled, hidden or removed: a button while it is busy, a page that waits for texts, a button that did its work.
 * It goes back to the same element as soon as that can have it, else to what stood around it; from a dialog that is gone to where
 * it was opened. A page's own choice comes first.
 */
export function keepFocus(): void {
  let places: Place[] = [];
  let isPlanned = false;
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const place = placeOf(target);
    places = [...places.filter(({ layer }) => layer !== place.layer && layer?.isConnected !== false), place];
  });
  // Who clicks beside everything has left on purpose.
  document.addEventListener('focusout', ({ target }) => {
    setTimeout(() => {
      if (isLost() && target instanceof HTMLElement && mayHaveFocus(target)) places = [];
    });
  });
  const look = () => {
    isPlanned = false;
    if (isLost()) restore(places);
  };
  // The browser takes the focus away when it draws, so the look comes after that.
  new MutationObserver(() => {
    if (isPlanned) return;
    isPlanned = true;
    requestAnimationFrame(() => setTimeout(look));
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled', 'style', 'hidden'] });
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

const mayHaveFocus = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(':disabled') && element.checkVisibility();

function placeOf(element: HTMLElement): Place {
  const around: Element[] = [];
  for (let one = element.parentElement; one; one = one.parentElement) around.push(one);
  return { element, layer: element.closest('[role="dialog"]'), around };
}

/** Gives the focus back to the last place that is still there. */
function restore(places: readonly Place[]): void {
  for (const { element, around } of places.toReversed()) {
    // What is busy or hidden comes back when it is done.
    const isComing = element.isConnected && (element.matches('[data-loading]') || !element.checkVisibility());
    const region = around.find((one) => one.isConnected && one.matches(regions));
    if (mayHaveFocus(element)) element.focus({ preventScroll: true });
    else if (!isComing && region instanceof HTMLElement) focusRegion(region);
    if (isComing || !isLost()) return;
  }
}

function focusRegion(region: HTMLElement): void {
  if (!region.hasAttribute('tabindex')) {
    region.tabIndex = -1;
    region.addEventListener('blur', () => region.removeAttribute('tabindex'), { once: true });
  }
  region.focus({ preventScroll: true });
}
