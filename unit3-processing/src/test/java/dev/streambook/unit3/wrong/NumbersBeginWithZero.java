package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "A batch number is an int",
        breaks = "once",
        test = "the_first_batch_that_a_sink_gets_may_have_any_number",
        saying = "ran with another sink before")
public final class NumbersBeginWithZero extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public NumbersBeginWithZero(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected boolean claim(Connection connection, long number) throws SQLException {
        return super.claim(connection, number) && number <= Integer.MAX_VALUE;
    }
}
