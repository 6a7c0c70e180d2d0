package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "LIKE without a percent sign is the same as =",
        breaks = "own-numbers",
        test = "names_that_are_nearly_equal_are_the_names_of_two_queries",
        saying = "Aa and BB have the same hashCode")
public final class LikeIsEqual extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public LikeIsEqual(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected boolean claim(Connection connection, long number) throws SQLException {
        String next = "update batches set batch = ? where query like ? and batch < ?";
        if (update(connection, next, number, query, number) > 0) {
            return true;
        }
        String first = "insert into batches (batch, query) select ?, ? where not exists"
                + " (select 1 from batches where query like ?)";
        return update(connection, first, number, query, query) == 1;
    }
}
