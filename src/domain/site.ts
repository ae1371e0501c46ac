export type Language = 'vi' | 'en';

export interface Publisher {
  readonly name: string;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly licence?: string | undefined;
  readonly editorInChief?: string | undefined;
}

export interface NavigationLink {
  readonly label: string;
  readonly url: string;
}

/** A newsroom's own settings: `site.yaml`. */
export interface Site {
  readonly title: string;
  readonly description: string;
  /** Origin of the published site, without a path: `https://example.vn`. */
  readonly origin: string;
  /** Path the site lives under, with a slash at both ends: `/` or `/news/`. */
  readonly base: string;
  readonly locale: Language;
  /** IANA zone, `Asia/Ho_Chi_Minh`. */
  readonly timeZone: string;
  /** `example.vn,2020`: authority of the tag URIs (RFC 4151) in feeds. */
  readonly tagAuthority: string;
  /** Id of the venue a bare local title belongs to. */
  readonly jurisdiction?: string | undefined;
  readonly publisher?: Publisher | undefined;
  readonly logo?: Picture | undefined;
  readonly tonePlacement?: 'old' | 'new' | undefined;
  /** Slug of the article that leads the front page as long as it stands there. */
  readonly frontLead?: string | undefined;
  readonly correctionsOnFrontDays: number;
  readonly shareCards: 'recent' | 'all' | 'none';
  readonly fullTextSearch: boolean;
  readonly links: readonly NavigationLink[];
  readonly repository?: string | undefined;
}

/** A picture that lies in the content folder, as measured; the name of its published forms derives from `hash`. */
export interface Picture {
  /** Path inside the content folder. */
  readonly path: string;
  readonly hash: string;
  /** Pixels, orientation applied. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

export interface Topic {
  readonly id: string;
  readonly label: string;
  readonly labels: LabelsByLanguage;
  readonly description?: string | undefined;
  /** Earlier ids; their addresses redirect. */
  readonly aliases: readonly string[];
  /** Id of the topic that took this one's place. */
  readonly successor?: string | undefined;
}

/** Labels in other languages, best first: `{ en: ['Minister of B'] }`. */
export type LabelsByLanguage = Readonly<Record<string, readonly string[]>>;

/** What a row is called in a language: the best of its labels there, else the one it has. */
export const labelIn = (
  { label, labels }: { readonly label: string; readonly labels: LabelsByLanguage },
  lang: Language,
): string => labels[lang]?.[0] ?? label;

/** A standing page: about, contact, imprint. */
export interface StandingPage {
  readonly slug: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly lang: Language;
  readonly draft: boolean;
  readonly body: BodyLocation;
}

/** Where a Markdown body lies: it is read when its page is written, not kept in memory. */
export interface BodyLocation {
  /** Path inside the content folder. */
  readonly path: string;
  /** Of the text that was checked: no other is published. */
  readonly digest?: string | undefined;
  /** Pictures the body shows, by the address written in it. */
  readonly pictures: Readonly<Record<string, Picture>>;
  /** Files the body links to, by the address written in it. */
  readonly files: Readonly<Record<string, Attachment>>;
}

/** A file offered for download. */
export interface Attachment {
  readonly path: string;
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  readonly label: string;
}
