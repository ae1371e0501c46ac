/** What feeds and calendars say of their own, in Vietnamese; for the rest they speak as the pages do. */
export const feedsVi = {
  /** Title of a part's feed: the part, then the newsroom. */
  partOf: (part: string, site: string): string => `${part} – ${site}`,
  person: (name: string): string => `Tin có ${name} chủ trì hoặc tham dự.`,
  chairedTitle: (name: string): string => `${name} chủ trì`,
  chaired: (name: string): string => `Tin về các cuộc họp do ${name} chủ trì.`,
  post: (label: string): string => `Tin về người giữ chức vụ ${label}, lần lượt qua các thời kỳ.`,
  organization: (label: string): string => `Tin về các cuộc họp do ${label} tổ chức.`,
  venue: (label: string): string => `Tin về các cuộc họp tại ${label}.`,
  topic: (label: string): string => `Tin thuộc chuyên mục ${label}.`,
  correctionsTitle: 'Cải chính',
  corrections: 'Những chỗ sai trong các tin đã đăng và chỗ đúng.',
  archiveTitle: (month: string): string => `Lưu trữ ${month}`,
  feedsTitle: (site: string): string => `Kênh theo dõi của ${site}`,
  calendarTitle: (part: string): string => `Lịch họp: ${part}`,
  calendar: (part: string): string => `Các cuộc họp đã đưa tin: ${part}.`,
  wholeSite: 'Toàn trang',
  marked: (mark: string, title: string): string => `[${mark}] ${title}`,
  correctionOf: (title: string): string => `Cải chính: ${title}`,
  withdrawalOf: (title: string): string => `Gỡ tin: ${title}`,
  succeededTitle: (label: string, successor: string): string => `${label} nay là ${successor}`,
  succeeded: (label: string, successor: string): string =>
    `Kênh “${label}” dừng ở đây. Mời theo dõi tiếp “${successor}”:`,
  movedTitle: (label: string): string => `Kênh “${label}” đã có địa chỉ mới`,
  moved: (label: string): string => `Mời theo dõi tiếp “${label}” tại địa chỉ mới:`,
};

export type FeedStrings = typeof feedsVi;
