import type { Language } from '../domain/site.ts';

/** Words of a new article file: what each field is for. */
export interface TemplateStrings {
  readonly summary: string;
  readonly draft: string;
  readonly held: string;
  readonly chairs: string;
  readonly attendees: string;
  readonly chair: string;
  readonly venue: string;
  readonly attendee: string;
  readonly rest: string;
  readonly body: string;
}

export const templateStrings: Readonly<Record<Language, TemplateStrings>> = {
  en: {
    summary: 'one or two sentences that stand on their own',
    draft: 'delete this line to publish',
    held: 'the day of the meeting, or { start: …, end: … }; titles are judged on it',
    chairs: 'name, title, title … as printed, in order',
    attendees: 'people at one venue',
    chair: 'Ann Baker, Member of the Cabinet, Minister of Health',
    venue: 'Town Hall',
    attendee: 'Tom Weaver, Deputy Mayor',
    rest: 'also: venues, event, event_id, organizers, topics, author, image, attachments, lang (see docs/editing.md)',
    body: 'Write the news here.',
  },
  vi: {
    summary: 'một hai câu, tự đứng được',
    draft: 'xóa dòng này để đăng',
    held: 'ngày họp, hoặc { start: …, end: … }; chức danh được xét vào ngày này',
    chairs: 'họ tên, chức danh, chức danh … như khi in, theo thứ tự',
    attendees: 'những người tại một điểm cầu',
    chair: 'Trần Văn A, Ủy viên Trung ương Đảng, Bộ trưởng Bộ B',
    venue: 'Thái Nguyên',
    attendee: 'Nguyễn Văn D, Phó Bí thư Tỉnh ủy',
    rest: 'còn có: venues, event, event_id, organizers, topics, author, image, attachments, lang (xem docs/editing.vi.md)',
    body: 'Viết tin ở đây.',
  },
};
