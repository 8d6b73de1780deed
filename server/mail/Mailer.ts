/** A mail as it is sent: everything filled in. */
export interface RenderedMail {
  /** Id of its row; also in its Message-ID, so that one that was sent twice by accident can be told. */
  id: string;
  /** Name that it is sent under; the address is MAIL_FROM's. */
  fromName: string;
  to: { email: string; name: string | null };
  language: string;
  subject: string;
  text: string;
  html: string;
  /** Where its button leads. */
  link: string | null;
  /** For mails of a list: the address that ends it by one click (RFC 8058). */
  unsubscribeUrl: string | null;
}

/** Hands mails over, to a mail server or into the catcher. */
export interface Mailer {
  /** `none`: nowhere to send to (production without SMTP_URL): mails wait. */
  kind: 'smtp' | 'catcher' | 'none';
  /** Whether mails would be taken now; while a mail server is away they are left alone (F24). */
  isOpen(): boolean;
  /** Asks to hand one over: false leaves it for later, true must be followed by `send`. */
  admit(): boolean;
  /** Hands one over within a minute; throws `NotSent`. */
  send(mail: RenderedMail): Promise<void>;
  close(): void;
}

/** Why a mail was not taken. */
export class NotSent extends Error {
  /**
   * `REFUSED`: this mail, for good (no such address). `LATER`: this mail, for now. `AWAY`: the mail server is not there or takes
   * nothing, whatever the mail.
   */
  readonly kind: 'REFUSED' | 'LATER' | 'AWAY';
  constructor(kind: NotSent['kind'], reason: string) {
    super(reason);
    this.name = 'NotSent';
    this.kind = kind;
  }
}
