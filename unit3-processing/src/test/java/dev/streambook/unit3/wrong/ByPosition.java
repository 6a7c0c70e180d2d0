package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import javax.sql.DataSource;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "Columns come in the order of the table",
        breaks = "rows",
        test = "two_plays_become_two_rows",
        saying = "a: viewer 10, film 1")
public final class ByPosition extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public ByPosition(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected String insertInto(String[] columns) {
        return super.insertInto(columns).replaceFirst("[(].*?[)] ", "");
    }
}
