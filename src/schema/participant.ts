import { z } from 'astro/zod';
import { closest } from '../domain/closest.ts';
import type { GatheringEntry, ParticipantEntry, VenueEntry } from '../domain/frontmatter.ts';
import { choose, flag, isMapping, list, mapping, optional, text, whole } from './fields.ts';
import { complain } from './problem.ts';

const line = text.transform((written): ParticipantEntry => ({ kind: 'line', text: written }));

const speltOut = mapping({
  name: text,
  titles: optional(z.array(text)),
  person: optional(text),
  acting_as: optional(text),
}).transform(
  ({ acting_as, ...rest }): ParticipantEntry => ({ kind: 'spelt-out', ...rest, actingAs: acting_as }),
);

const group = mapping({ group: text, count: optional(whole(1)) }).transform(
  ({ group: label, count }): ParticipantEntry => ({ kind: 'group', label, count }),
);

/** `Trần Văn A: Bí thư`: the colon has made a key of the name. */
const colon = z.transform(
  (_value: unknown, context): ParticipantEntry =>
    complain(context, { rule: 'content-type', detail: { wants: 'participant' } }),
);

const has = (value: Record<string, unknown>, key: string): boolean =>
  key in value || Object.keys(value).some((written) => closest(written, [key]).length > 0);

const participant = choose<ParticipantEntry>((value) => {
  if (!isMapping(value)) return line;
  if (Object.keys(value).some((key) => key.trim().includes(' '))) return colon;
  return has(value, 'group') ? group : speltOut;
});

const venue = mapping({ at: text, people: z.array(participant) }).transform(
  (gathering): GatheringEntry => ({ kind: 'venue', ...gathering }),
);

/** `chairs` and `attendees`: participants, or the people at one venue, in the order printed. */
export const gatherings = list(
  choose<GatheringEntry>((value) =>
    isMapping(value) && ('at' in value || has(value, 'people')) ? venue : participant,
  ),
);

const venueByName = text.transform((name): VenueEntry => ({ venue: name, remote: false, main: false }));
const venueSpeltOut = mapping({ venue: text, remote: flag, main: flag }).transform(
  (entry): VenueEntry => ({ venue: entry.venue, remote: entry.remote ?? false, main: entry.main ?? false }),
);

export const venues = list(choose<VenueEntry>((value) => (isMapping(value) ? venueSpeltOut : venueByName)));
