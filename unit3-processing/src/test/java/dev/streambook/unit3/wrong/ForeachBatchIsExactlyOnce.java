package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import javax.sql.DataSource;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "foreachBatch is exactly-once",
        breaks = "once",
        test = "a_batch_that_is_handed_over_twice_is_written_once",
        saying = "\"b\", \"c\", \"c\"")
public final class ForeachBatchIsExactlyOnce extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public ForeachBatchIsExactlyOnce(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected boolean claim(Connection connection, long number) {
        return true;
    }
}
