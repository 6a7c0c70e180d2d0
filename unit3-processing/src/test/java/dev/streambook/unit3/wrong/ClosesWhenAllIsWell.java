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
        belief = "Close at the end",
        breaks = "closed",
        test = "no_connection_is_left_open",
        saying = "after a batch that was refused")
public final class ClosesWhenAllIsWell extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public ClosesWhenAllIsWell(DataSource database, String query, String table) {
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
        } catch (SQLException | RuntimeException | Error failure) {
            connection.rollback();
            throw failure;
        }
        connection.close();
    }
}
