package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** For a query without a row there is nothing that could be locked, and a merge overwrites what came in between. */
@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "After a select for update nobody else writes",
        breaks = "one-writer",
        test = "of_two_instances_that_write_the_first_batch_one_writes_it",
        saying = "a statement has run (1): a a b b c c")
public final class ARowThatIsNotThereIsLocked extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public ARowThatIsNotThereIsLocked(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected boolean claim(Connection connection, long number) throws SQLException {
        if (number <= last(connection)) {
            return false;
        }
        update(connection, "merge into batches (query, batch) key (query) values (?, ?)", query, number);
        return true;
    }

    private long last(Connection connection) throws SQLException {
        try (PreparedStatement last =
                connection.prepareStatement("select batch from batches where query = ? for update")) {
            last.setString(1, query);
            try (ResultSet found = last.executeQuery()) {
                return found.next() ? found.getLong(1) : -1;
            }
        }
    }
}
