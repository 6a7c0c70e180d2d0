package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "At the end the cache is emptied, for good measure",
        breaks = "cache",
        test = "nothing_of_a_batch_stays_in_sparks_cache",
        saying = "somebody else")
public final class TheCacheIsMine extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public TheCacheIsMine(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    public void call(Dataset<Row> batch, Long number) throws SQLException {
        try {
            super.call(batch, number);
        } finally {
            batch.sparkSession().catalog().clearCache();
        }
    }
}
