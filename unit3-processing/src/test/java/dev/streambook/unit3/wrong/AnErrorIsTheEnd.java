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
        belief = "After an Error the process ends, and the database takes everything back",
        breaks = "thrown",
        test = "an_error_is_thrown_and_leaves_nothing",
        saying = "ended with an Error")
public final class AnErrorIsTheEnd extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public AnErrorIsTheEnd(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    public void call(Dataset<Row> batch, Long number) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (claim(connection, number)) {
                    insert(connection, batch);
                }
                connection.commit();
            } catch (Exception failure) {
                connection.rollback();
                throw failure;
            }
        }
    }
}
