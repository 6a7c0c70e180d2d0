package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes a batch from the cache, so that Spark makes its rows once, and leaves it there. */
@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "A batch that nobody reads any more leaves the cache by itself",
        breaks = "cache",
        test = "nothing_of_a_batch_stays_in_sparks_cache",
        saying = "whether a batch is still cached when call has ended")
public final class SparkClearsItsCache extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public SparkClearsItsCache(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected void insert(Connection connection, Dataset<Row> batch) throws SQLException {
        super.insert(connection, batch.persist());
    }
}
