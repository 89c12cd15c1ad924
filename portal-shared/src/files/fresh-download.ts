import { useFreshSession } from './fresh-session.js';

/** Follows a link to a download once the session is fresh: with an outdated cookie the refusal would be saved in place of the file. */
export function useFreshDownload(): (event: MouseEvent) => Promise<void> {
  const renew = useFreshSession();
  let renewed = false;
  return async (event) => {
    if (renewed) return void (renewed = false);
    event.preventDefault();
    const link = event.currentTarget as HTMLAnchorElement;
    await renew();
    renewed = true;
    link.click();
  };
}
