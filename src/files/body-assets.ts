import type { Finding } from '../domain/finding.ts';
import { nameOf } from '../domain/path.ts';
import type { Attachment, BodyLocation, Picture } from '../domain/site.ts';
import { collectAddresses, type WrittenAddress } from '../markdown/addresses.ts';
import { findHazard, parseMarkdown } from '../markdown/parse.ts';
import { cutBlocks } from '../markdown/plain-blocks.ts';
import type { Assets } from './assets.ts';
import { digestOf } from './read-body.ts';
import type { SourceFile } from './read-source.ts';

/** The files a body refers to, by the address written in it; measured once everything has been read. */
export interface BodyUses {
  readonly pictures: readonly { readonly url: string; readonly path: string; readonly alt: string }[];
  readonly files: readonly { readonly url: string; readonly path: string; readonly label: string }[];
}

/** A Markdown file, as far as its body goes. */
type BodyText = Pick<SourceFile, 'path' | 'source' | 'bodyStart'>;

const NOTHING: BodyUses = { pictures: [], files: [] };
const MAY_REFER = /\]\(|\]:|<(?:img|a)[\s/]/i;
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/|#|\?|$)/i;

const isRemote = (url: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);

function claimAddress(
  address: WrittenAddress,
  { path, source, bodyStart }: BodyText,
  assets: Assets,
): string | undefined {
  const { kind, url } = address;
  const remote = isRemote(url);
  return assets.claim({
    kind: kind === 'picture' ? 'picture' : 'attachment',
    from: path,
    src: url,
    severity: remote ? 'warning' : 'error',
    place: () => {
      const span = { start: bodyStart + address.start, end: bodyStart + address.end };
      return { span, found: source.slice(span.start, span.end) };
    },
  });
}

function hazardFinding({ path, source, bodyStart }: BodyText, body: string): Finding | undefined {
  const hazard = findHazard(body);
  if (!hazard) return undefined;
  const start = bodyStart + hazard.offset;
  const length = source.slice(start, start + 60).search(/[\r\n]|$/);
  const span = { start, end: start + Math.max(0, length) };
  const found = source.slice(span.start, span.end);
  return {
    rule: 'content-markdown',
    severity: 'error',
    path,
    span,
    found,
    expected: [],
    detail: { reason: hazard.reason },
  };
}

/** Addresses in a text; blocks that can refer to nothing are not parsed. */
function addressesIn(body: string): WrittenAddress[] {
  const blocks = cutBlocks(body);
  if (!blocks) return collectAddresses(parseMarkdown(body), body);
  return blocks.flatMap(({ start, end, isPlain }) => {
    const block = body.slice(start, end);
    if (isPlain || !MAY_REFER.test(block)) return [];
    return collectAddresses(parseMarkdown(block), block).map((address) => ({
      ...address,
      start: start + address.start,
      end: start + address.end,
    }));
  });
}

/** Looks through a body for pictures and for links to files beside it. */
export function readAddresses(file: BodyText): { addresses: WrittenAddress[]; findings: Finding[] } {
  const body = file.source.slice(file.bodyStart);
  const hazard = hazardFinding(file, body);
  if (hazard) return { addresses: [], findings: [hazard] };
  const addresses = MAY_REFER.test(body) ? addressesIn(body) : [];
  return {
    addresses: addresses.filter(
      ({ kind, url }) => !ELSEWHERE.test(url) || (kind === 'picture' && isRemote(url)),
    ),
    findings: [],
  };
}

/** Claims what a body refers to. */
export function claimAddresses(
  file: BodyText,
  addresses: readonly WrittenAddress[],
  assets: Assets,
): BodyUses {
  const pictures: BodyUses['pictures'][number][] = [];
  const files: BodyUses['files'][number][] = [];
  for (const address of addresses) {
    const path = claimAddress(address, file, assets);
    if (path === undefined) continue;
    if (address.kind === 'picture') pictures.push({ url: address.url, path, alt: address.label });
    else files.push({ url: address.url, path, label: address.label });
  }
  return pictures.length + files.length === 0 ? NOTHING : { pictures, files };
}

/** Where a body lies, with what it shows and links to; for use after the assets have been measured. */
export function locateBody(
  { path, source, bodyStart }: BodyText,
  uses: BodyUses,
  assets: Assets,
): BodyLocation {
  const pictures: Record<string, Picture> = {};
  const files: Record<string, Attachment> = {};
  for (const { url, path: target, alt } of uses.pictures) {
    const measured = assets.picture(target);
    if (measured) pictures[url] = { ...measured, alt };
  }
  for (const { url, path: target, label } of uses.files) {
    const weighed = assets.attachment(target);
    if (weighed) files[url] = { ...weighed, label: label.trim() || nameOf(target) };
  }
  let digest: string | undefined;
  return {
    path,
    // Only what is published is compared.
    get digest() {
      digest ??= digestOf(source.slice(bodyStart));
      return digest;
    },
    pictures,
    files,
  };
}
