package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import javax.sql.DataSource;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "The number says which batch it is",
        breaks = "own-numbers",
        test = "two_queries_write_their_batches_0_into_one_table",
        saying = "query asia c in its batch 0")
public final class OneNumberForAll extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public OneNumberForAll(DataSource database, String query, String table) {
        super(database, "the only one", table);
    }
}
