export { StatementService } from './statement.service';
