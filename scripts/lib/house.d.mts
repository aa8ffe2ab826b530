export declare const withHouse: (text: string, source: string) => string;
