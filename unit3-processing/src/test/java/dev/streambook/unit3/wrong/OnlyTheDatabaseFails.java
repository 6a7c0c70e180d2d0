package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A task's failure is a SparkException: checked, and declared nowhere. */
@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "What goes wrong here is an SQLException or a RuntimeException",
        breaks = "thrown",
        test = "a_row_that_spark_cannot_make_is_thrown_and_leaves_nothing",
        saying = "a row that Spark cannot make")
public final class OnlyTheDatabaseFails extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public OnlyTheDatabaseFails(DataSource database, String query, String table) {
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
            } catch (SQLException | RuntimeException | Error failure) {
                connection.rollback();
                throw failure;
            }
        }
    }
}
