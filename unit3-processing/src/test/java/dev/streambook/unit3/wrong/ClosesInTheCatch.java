package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "A catch for each exception closes as well as a finally",
        breaks = "closed",
        test = "no_connection_is_left_open_when_spark_fails",
        saying = "SparkException")
public final class ClosesInTheCatch extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public ClosesInTheCatch(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    public void call(Dataset<Row> batch, Long number) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            if (claim(connection, number)) {
                insert(connection, batch);
            }
            connection.commit();
            connection.close();
        } catch (SQLException | RuntimeException | Error failure) {
            try (connection) {
                connection.rollback();
            }
            throw failure;
        }
    }
}
