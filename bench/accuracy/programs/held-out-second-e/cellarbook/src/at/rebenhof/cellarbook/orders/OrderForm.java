package at.rebenhof.cellarbook.orders;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;

import java.time.LocalDate;

public class OrderForm {
    @NotBlank
    public String customer;
    @Email
    public String email;
    @Positive
    public int bottles = 1;
    public LocalDate wanted;
}
