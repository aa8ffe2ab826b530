export { LinkService, type Principal } from './link.service';
export { MyDataService } from './my-data.service';
