package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gives the cache back after the last row, and keeps it where a row is refused. */
@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "A cache is given back when the rows are written",
        breaks = "cache",
        test = "nothing_of_a_batch_stays_in_sparks_cache",
        saying = "whether a batch is still cached when call has ended")
public final class UnpersistsWhenAllIsWell extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public UnpersistsWhenAllIsWell(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected void insert(Connection connection, Dataset<Row> batch) throws SQLException {
        batch.persist();
        super.insert(connection, batch);
        batch.unpersist();
    }
}
