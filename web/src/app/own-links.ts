import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { SERVER_PATHS } from './paths.js';

/**
 * The address that a click on a plain link should open inside the app; null where the browser should follow it by
 * itself: another site, a download, a new tab, a page of the server.
 */
export function ownAddress(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || link.target || link.hasAttribute('download')) return null;
  const url = new URL(link.href);
  if (url.origin !== location.origin || SERVER_PATHS.test(url.pathname)) return null;
  // A jump on the same page is the browser's own.
  if (url.hash && url.pathname === location.pathname && url.search === location.search) return null;
  return url.pathname + url.search + url.hash;
}

/** Lets every component use a plain `<a href>`: the app follows its own addresses without reloading. */
export function useOwnLinks(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const address = ownAddress(event);
      if (address === null) return;
      event.preventDefault();
      void navigate(address);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate]);
}
