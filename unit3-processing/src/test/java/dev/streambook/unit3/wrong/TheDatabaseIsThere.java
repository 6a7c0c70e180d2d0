package dev.streambook.unit3.wrong;

import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "Who asks for a connection gets one",
        breaks = "cache",
        test = "nothing_of_a_batch_stays_in_sparks_cache",
        saying = "one for a database that is down")
public final class TheDatabaseIsThere extends SinkAttempt {

    private static final long serialVersionUID = 1L;

    public TheDatabaseIsThere(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    public void call(Dataset<Row> batch, Long number) throws SQLException {
        batch.persist();
        super.call(batch, number);
    }

    @Override
    void write(Connection connection, Dataset<Row> batch, long number) throws SQLException {
        try {
            super.write(connection, batch, number);
        } finally {
            batch.unpersist();
        }
    }

    @Override
    boolean isTakenBack(Throwable failure) {
        return true;
    }
}
