/** The numbers of a plot: read by those who do not see it, and shown to everyone who asks. */
import styles from './plot-frame.module.css';

/** The first column names its row. */
export type TableOfPlot = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

type PlotTableProps = {
  readonly table: TableOfPlot;
  readonly caption: string;
  /** Not shown, it is still read aloud. */
  readonly isShown: boolean;
};

/** The table, which scrolls by itself where it is long. */
export function PlotTable({ table: { columns, rows }, caption, isShown }: PlotTableProps) {
  return (
    <div className={isShown ? styles['table'] : 'visually-hidden'} tabIndex={isShown ? 0 : -1}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
