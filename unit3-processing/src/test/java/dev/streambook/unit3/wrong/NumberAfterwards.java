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
        belief = "First the rows, then the note that they are written",
        breaks = "one-transaction",
        test = "after_a_crash_at_any_point_and_a_second_try_each_play_is_there_once",
        saying = "a commit has been made (1): a a b b c c")
public final class NumberAfterwards extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public NumberAfterwards(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected void insert(Connection connection, Dataset<Row> batch) throws SQLException {
        try (Connection another = database.getConnection()) {
            another.setAutoCommit(false);
            super.insert(another, batch);
            another.commit();
        }
    }
}
