import ArrowDown from '@mui/icons-material/ArrowDownward';
import ArrowUp from '@mui/icons-material/ArrowUpward';

export function HeaderCell({
  title,
  numeric,
  sortable,
  sorted,
  onSort,
}: {
  readonly title: string;
  readonly numeric: boolean;
  readonly sortable: boolean;
  readonly sorted: 'ascending' | 'descending' | 'none';
  readonly onSort: () => void;
}) {
  const className = numeric ? 'd-cell d-cell-head d-cell-numeric' : 'd-cell d-cell-head';
  if (!sortable) {
    return (
      <th scope="col" className={className}>
        {title}
      </th>
    );
  }
  return (
    <th scope="col" aria-sort={sorted} className={className}>
      <button type="button" className="d-sort" onClick={onSort}>
        <span>{title}</span>
        {sorted === 'ascending' && <ArrowUp aria-hidden="true" />}
        {sorted === 'descending' && <ArrowDown aria-hidden="true" />}
      </button>
    </th>
  );
}
