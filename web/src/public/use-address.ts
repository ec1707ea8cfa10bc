import { useEffect, useSyncExternalStore } from 'react';
import { readPlace, type PublicPlace } from './address.js';

function subscribe(hear: () => void): () => void {
  addEventListener('popstate', hear);
  return () => removeEventListener('popstate', hear);
}

/** The path and the search of the address bar, as they are now. */
export function useAddress(): { pathname: string; search: string } {
  const pathname = useSyncExternalStore(subscribe, () => location.pathname);
  const search = useSyncExternalStore(subscribe, () => location.search);
  return { pathname, search };
}

/** Goes to another address of these pages without loading them again; `replace` leaves no step to come back to. */
export function go(address: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  // The browser tells of steps back and forth only; ours are told in the same way.
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Follows plain links between the pages of one plan by history; everything else is the browser's own. */
export function useOwnLinks(here: PublicPlace | null): void {
  useEffect(() => {
    if (!here) return;
    const follow = (event: MouseEvent) => {
      const url = clickedAddress(event);
      const there = url && readPlace(url.pathname);
      if (!url || !there || there.council !== here.council || there.plan !== here.plan) return;
      event.preventDefault();
      const isAnotherPage = url.pathname !== location.pathname;
      go(url.pathname + url.search);
      if (isAnotherPage) scrollTo(0, 0);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [here]);
}

/** Where a plain click on a link leads on this site; null for downloads, new tabs, other sites, places on the page. */
function clickedAddress(event: MouseEvent): URL | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || link.target || link.hasAttribute('download')) return null;
  const url = new URL(link.href);
  return url.origin === location.origin && url.hash === '' ? url : null;
}
