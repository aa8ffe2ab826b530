import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { PRESSABLE, pressable } from '../theme/press';

/** Below this width a row becomes a card, each cell with its heading before it. */
const NARROW = '767px';

const Frame = styled.div`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  overflow-x: auto;
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    line-height: 2rem;
    padding: 1.2rem 1.6rem;
    text-align: start;
    vertical-align: top;
  }
  th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
    white-space: nowrap;
  }
  tbody tr:last-child > td {
    border-bottom: 0;
  }
  /* The buttons of a row stand last; in two lines their words would touch their edges. */
  td:last-child button {
    white-space: nowrap;
  }
  ${pressable}
  @media (max-width: ${NARROW}) {
    thead {
      border: 0;
      clip-path: inset(50%);
      height: 1px;
      overflow: hidden;
      position: absolute;
      width: 1px;
    }
    table,
    tbody,
    tr,
    td {
      display: block;
    }
    tr {
      border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
      padding: 0.8rem 0;
    }
    tbody tr:last-child {
      border-bottom: 0;
    }
    td {
      border: 0;
      overflow-wrap: anywhere;
      padding: 0.4rem 1.6rem;
    }
    td[data-label]::before {
      color: ${({ theme }) => theme.colors.neutral600};
      content: attr(data-label);
      display: block;
      font-size: 1.2rem;
    }
  }
`;

export interface Column<R> {
  key: string;
  label: string;
  cell: (row: R) => ReactNode;
}

interface DataTableProps<R> {
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  /** Each row is of one thing that has a page: a press anywhere on it opens its first link. */
  opens?: boolean;
}

/** A table that is one for screen readers at any width: what is drawn as blocks says its roles itself. */
export const DataTable = <R,>({
  label,
  columns,
  rows,
  rowKey,
  opens = false,
}: DataTableProps<R>) => (
  <Frame>
    <table role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" {...(opens && PRESSABLE)}>
            {columns.map((column) => (
              <td key={column.key} role="cell" data-label={column.label}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Frame>
);
