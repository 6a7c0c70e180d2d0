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
        belief = "A connection that has just been opened works",
        breaks = "closed",
        test = "no_connection_is_left_open_wherever_the_network_breaks",
        saying = "the network breaks at call 1: 1 open")
public final class TheFirstCallSucceeds extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public TheFirstCallSucceeds(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    public void call(Dataset<Row> batch, Long number) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try {
            if (claim(connection, number)) {
                insert(connection, batch);
            }
            connection.commit();
        } catch (Throwable failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.close();
        }
    }
}
