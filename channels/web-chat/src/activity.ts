/** The parts of the Activity protocol that this client reads and writes. */
export interface Activity {
  type: string;
  id?: string;
  timestamp?: string;
  from?: { id?: string; name?: string; role?: string };
  text?: string;
  textFormat?: string;
  locale?: string;
  value?: unknown;
  inputHint?: string;
  attachments?: Attachment[];
  suggestedActions?: { actions?: CardAction[] };
  entities?: Entity[];
  channelData?: { clientActivityID?: string; takesPhoto?: boolean };
}

export interface ActivitySet {
  activities?: Activity[];
  watermark?: string | null;
}

export interface CardAction {
  type: string;
  title: string;
  value: unknown;
}

export interface Attachment {
  contentType: string;
  contentUrl?: string;
  name?: string;
  content?: unknown;
}

interface Entity {
  type?: string;
  citation?: { position?: number; appearance?: { name?: string; url?: string; abstract?: string; publisher?: { name?: string }; datePublished?: string } }[];
}

export interface Source {
  position: number;
  title: string;
  url: string;
  excerpt: string;
  department: string;
  since: string;
}

/** Where an answer stands, in the order of its numbers. */
export function sourcesOf(activity: Activity): Source[] {
  return (activity.entities ?? [])
    .filter((entity) => entity.type === "https://schema.org/Message")
    .flatMap((entity) => entity.citation ?? [])
    .map((claim) => ({
      position: claim.position ?? 0,
      title: claim.appearance?.name ?? "",
      url: claim.appearance?.url ?? "",
      excerpt: claim.appearance?.abstract ?? "",
      department: claim.appearance?.publisher?.name ?? "",
      since: claim.appearance?.datePublished ?? "",
    }))
    .sort((a, b) => a.position - b.position);
}

export function isFromUser(activity: Activity): boolean {
  return activity.from?.role === "user";
}
