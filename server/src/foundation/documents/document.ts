import PDFDocument from 'pdfkit';

/** Around what is written, in points. */
export const MARGIN = 56;

export interface DocumentInfo {
  title: string;
  /** BCP 47. */
  language: string;
  /** Milliseconds since 1970 UTC. */
  createdAt?: number;
}

/** An empty A4 document, tagged and with its language, as readers for blind people need it. */
export const newDocument = ({ title, language, createdAt }: DocumentInfo): PDFKit.PDFDocument =>
  new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    tagged: true,
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
    font: '',
    info: {
      Title: title,
      Producer: 'strapi-plugin-live-chat',
      Creator: 'strapi-plugin-live-chat',
      ...(createdAt === undefined ? {} : { CreationDate: new Date(createdAt) }),
    },
  });
