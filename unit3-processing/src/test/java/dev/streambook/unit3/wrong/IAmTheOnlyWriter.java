package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Asks the database for the first batch, and counts by itself from then on. */
@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "Who has written the last batch is me",
        breaks = "once",
        test = "an_instance_that_was_only_slow_finds_what_another_one_has_written",
        saying = "then the first one got batch 1 as well")
public final class IAmTheOnlyWriter extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    private Long written;

    public IAmTheOnlyWriter(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    public void call(Dataset<Row> batch, Long number) throws SQLException {
        if (written == null || number > written) {
            super.call(batch, number);
            written = number;
        }
    }

    @Override
    protected boolean claim(Connection connection, long number) throws SQLException {
        return written == null
                ? super.claim(connection, number)
                : update(connection, "update batches set batch = ? where query = ?", number, query) == 1;
    }
}
