package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes as the reference does, and rolls back what each wrong answer takes for a failure. */
abstract class SinkAttempt extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    SinkAttempt(DataSource database, String query, String table) {
        super(database, query, table);
    }

    abstract boolean isTakenBack(Throwable failure);

    @Override
    public void call(Dataset<Row> batch, Long number) throws SQLException {
        try (Connection connection = database.getConnection()) {
            write(connection, batch, number);
        }
    }

    void write(Connection connection, Dataset<Row> batch, long number) throws SQLException {
        connection.setAutoCommit(false);
        try {
            if (claim(connection, number)) {
                insert(connection, batch);
            }
            connection.commit();
        } catch (Throwable failure) {
            if (isTakenBack(failure)) {
                connection.rollback();
            }
            throw failure;
        }
    }
}
