package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Spark throws checked exceptions that it does not declare. */
@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "A catch for each exception gives the cache back as well as a finally",
        breaks = "cache",
        test = "nothing_of_a_batch_stays_in_sparks_cache",
        saying = "one with a row that Spark cannot make")
public final class TheCacheIsGivenBackInACatch extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public TheCacheIsGivenBackInACatch(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    public void call(Dataset<Row> batch, Long number) throws SQLException {
        batch.persist();
        try {
            super.call(batch, number);
        } catch (SQLException | RuntimeException failure) {
            batch.unpersist();
            throw failure;
        }
        batch.unpersist();
    }
}
