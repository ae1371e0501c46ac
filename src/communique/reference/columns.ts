import { fold } from '../../domain/fold.ts';
import { editDistance } from '../../domain/syllables.ts';

/**
 * The columns of a reference list as CSV, and other names they go by. A row with a person is a membership (or a person
 * alone), one with a post but no person a post, one with a body alone a body, one with a jurisdiction alone a place;
 * labels, dates and what follows are those of what the row is about.
 */
const ALIASES = {
  person_id: ['id', 'ma', 'ma_nguoi', 'ma_can_bo'],
  name: ['full_name', 'person', 'person_name', 'ho_ten', 'ho_va_ten', 'ten', 'ten_nguoi'],
  other_names: ['other_name', 'alias', 'aliases', 'bi_danh', 'ten_khac', 'ten_goi_khac'],
  honorific_prefixes: ['honorific_prefix', 'honorific', 'prefix', 'cap_bac', 'quan_ham', 'hoc_ham', 'hoc_vi'],
  gender: ['sex', 'gioi_tinh', 'gioi'],
  birth_date: ['birthdate', 'birthday', 'born', 'date_of_birth', 'dob', 'ngay_sinh', 'nam_sinh', 'sinh_ngay'],
  death_date: ['died', 'date_of_death', 'ngay_mat', 'nam_mat', 'mat_ngay'],
  post_id: ['ma_chuc_vu', 'ma_chuc_danh'],
  post_label: ['post', 'title', 'role', 'office', 'position', 'chuc_vu', 'chuc_danh', 'chuc'],
  other_labels: ['post_other_labels', 'other_titles', 'ten_chuc_khac', 'chuc_danh_khac'],
  labels: ['post_labels', 'translations', 'ban_dich'],
  seats: ['so_ghe', 'so_nguoi_giu'],
  rank: ['order', 'precedence', 'thu_bac', 'thu_tu'],
  always_printed: ['luon_in'],
  organization_id: ['organisation_id', 'org_id', 'group_id', 'ma_co_quan', 'ma_don_vi'],
  organization_label: [
    'organization',
    'organisation',
    'organization_name',
    'body',
    'group',
    'co_quan',
    'don_vi',
    'to_chuc',
  ],
  jurisdiction_id: ['area_id', 'ma_dia_ban', 'ma_dia_phuong'],
  jurisdiction_label: ['jurisdiction', 'area', 'place', 'province', 'dia_ban', 'dia_phuong', 'tinh'],
  start_date: [
    'start',
    'from',
    'since',
    'begin',
    'tu',
    'tu_ngay',
    'bat_dau',
    'ngay_bat_dau',
    'ngay_bo_nhiem',
  ],
  end_date: ['end', 'to', 'until', 'den', 'den_ngay', 'ket_thuc', 'ngay_ket_thuc', 'ngay_thoi_giu'],
  acting: ['quyen', 'giu_quyen', 'is_acting'],
  sources: ['source', 'nguon', 'can_cu'],
  checked_on: ['checked', 'ngay_doi_chieu', 'doi_chieu'],
  parent_id: ['thuoc_dia_ban', 'dia_ban_cap_tren'],
  successor_id: ['successor', 'ke_tuc'],
  address: ['dia_chi'],
  latitude: ['lat', 'vi_do'],
  longitude: ['lon', 'lng', 'long', 'kinh_do'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Column = keyof typeof ALIASES;

export const COLUMNS = Object.keys(ALIASES) as readonly Column[];

const NAMES: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) => [column, ...ALIASES[column]].map((name) => [name, column] as const)),
);

const plain = (header: string): string => (fold(header).match(/[a-z0-9]+/g) ?? []).join('_');

/** The column a header means; `near` where its name is only nearly right. */
export function columnMeant(header: string): { readonly column: Column; readonly near: boolean } | undefined {
  const name = plain(header);
  const exact = NAMES.get(name);
  if (exact) return { column: exact, near: false };
  const limit = name.length < 5 ? 0 : name.length < 9 ? 1 : 2;
  const near = [...NAMES]
    .map(([known, column]) => ({ column, cost: editDistance(name, known, limit) }))
    .filter(({ cost }) => cost > 0 && cost <= limit)
    .sort((a, b) => a.cost - b.cost)[0];
  return near && { column: near.column, near: true };
}
