package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "Numbers that are smaller are those of old batches",
        breaks = "own-numbers",
        test = "two_queries_write_their_batches_0_into_one_table",
        saying = "asia's batch 0")
public final class OldNumbersAreOfNoUse extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public OldNumbersAreOfNoUse(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected boolean claim(Connection connection, long number) throws SQLException {
        update(connection, "delete from batches where batch < ?", number);
        String first = "insert into batches (batch, query) select ?, ? where not exists"
                + " (select 1 from batches where query = ?)";
        return update(connection, first, number, query, query) == 1;
    }
}
