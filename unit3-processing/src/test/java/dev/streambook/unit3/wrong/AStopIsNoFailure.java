package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "What fails while the query is being stopped needs no answer",
        breaks = "thrown",
        test = "a_failure_is_thrown_also_where_the_thread_was_interrupted",
        saying = "its thread was interrupted")
public final class AStopIsNoFailure extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public AStopIsNoFailure(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    public void call(Dataset<Row> batch, Long number) throws SQLException {
        try {
            super.call(batch, number);
        } catch (SQLException | RuntimeException failure) {
            if (!Thread.currentThread().isInterrupted()) {
                throw failure;
            }
        }
    }
}
