import { nb } from "./i18n/nb.ts";

/** Where readers can write to: `CONTACT_URL` and `CONTACT_EMAIL`, which the build has checked. */
export interface Contact {
  url?: string | undefined;
  email?: string | undefined;
}

/** The project's own contact, from the environment of the build. */
export function contact({ CONTACT_URL, CONTACT_EMAIL }: NodeJS.ProcessEnv = process.env): Contact {
  return { url: CONTACT_URL || undefined, email: CONTACT_EMAIL || undefined };
}

/** The address of a contact as such: a page, or else a mailbox; undefined where there is neither. */
export function contactAddress({ url, email }: Contact): string | undefined {
  return url ?? (email && `mailto:${email}`);
}

/** The contact as readers see it: a mailbox by its name, a page by its site. */
export function contactName({ url, email }: Contact): string {
  return email ?? (url ? new URL(url).hostname.replace(/^www\./, "") : "");
}

/**
 * A link by which a reader tells of a fault, with what it is about filled in: to a mailbox as subject and
 * body (RFC 6068), to a page as `title` and `body`, which the forms of code hosts read.
 * @param what what is at fault: «datasettet budsjett-per-fylke, versjon 1.0.0»
 * @param page the full address of the page that shows it
 * @returns undefined where there is no contact
 */
export function faultLink(what: string, page: string, to: Contact = contact()): string | undefined {
  const title = nb.contact.subject.replace("{what}", what);
  const body = nb.contact.body.replace("{what}", what).replace("{page}", page);
  if (to.url) {
    const url = new URL(to.url);
    url.searchParams.set("title", title);
    url.searchParams.set("body", body);
    return url.href;
  }
  if (!to.email) return undefined;
  // A mailbox's program wants CRLF between lines, and %20 for a space.
  const lines = body.replaceAll("\n", "\r\n");
  return `mailto:${to.email}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(lines)}`;
}
