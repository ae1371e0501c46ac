import { address } from '../../domain/address.ts';
import type { Entity, EntityKind } from '../entities.ts';

const PATHS: Readonly<Record<EntityKind, (id: string) => string>> = {
  person: address.person,
  post: address.post,
  organization: address.organization,
  venue: address.venue,
  topic: address.topic,
};

/** Where an entity has its page, on a site that lives under `base`. */
export const entityPath = ({ kind, id }: Pick<Entity, 'kind' | 'id'>, base: string): string =>
  base + PATHS[kind](id).slice(1);
