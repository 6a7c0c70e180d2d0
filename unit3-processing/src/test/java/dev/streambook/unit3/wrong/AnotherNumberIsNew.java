package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "A batch is new if its number is not the last one",
        breaks = "once",
        test = "a_batch_from_before_the_last_one_changes_nothing_either",
        saying = "as a driver sends them that was only slow")
public final class AnotherNumberIsNew extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public AnotherNumberIsNew(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected boolean claim(Connection connection, long number) throws SQLException {
        return update(connection, "update batches set batch = ? where query = ? and batch <> ?", number, query, number)
                        == 1
                || super.claim(connection, number);
    }
}
