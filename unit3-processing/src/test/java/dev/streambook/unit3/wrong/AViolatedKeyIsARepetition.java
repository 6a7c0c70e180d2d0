package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "If a key is violated, somebody else has written the batch",
        breaks = "thrown",
        test = "a_row_whose_key_is_taken_is_thrown_as_well",
        saying = "id is the key of the table")
public final class AViolatedKeyIsARepetition extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public AViolatedKeyIsARepetition(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    public void call(Dataset<Row> batch, Long number) throws SQLException {
        try {
            super.call(batch, number);
        } catch (SQLException refused) {
            if (!refused.getSQLState().startsWith("23")) {
                throw refused;
            }
        }
    }
}
