package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "First the note, then the rows: then nothing comes twice",
        breaks = "one-transaction",
        test = "after_a_crash_at_any_point_and_a_second_try_each_play_is_there_once",
        saying = "a commit has been made (1): ")
public final class NumberFirst extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public NumberFirst(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected boolean claim(Connection connection, long number) throws SQLException {
        boolean isNew = super.claim(connection, number);
        connection.commit();
        return isNew;
    }
}
