package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Most databases do so. JDBC leaves it open, and Oracle commits. */
@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "What is not committed is taken back when the connection is closed",
        breaks = "thrown",
        test = "what_is_refused_leaves_nothing_in_a_database_that_commits_at_close",
        saying = "commits what was not taken back")
public final class ClosingTakesBack extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public ClosingTakesBack(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    public void call(Dataset<Row> batch, Long number) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (claim(connection, number)) {
                insert(connection, batch);
            }
            connection.commit();
        }
    }
}
