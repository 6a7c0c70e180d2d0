package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import javax.sql.DataSource;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "Idempotent means: insert only what is not there",
        breaks = "equal-rows",
        test = "two_equal_plays_are_two_rows",
        saying = "after batch 0 with play a twice")
public final class InsertsWhatIsMissing extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public InsertsWhatIsMissing(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected String insertInto(String[] columns) {
        return super.insertInto(columns)
                .replace("insert into", "merge into")
                .replace("values", "key (%s) values".formatted(String.join(", ", columns)));
    }
}
