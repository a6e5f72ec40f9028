/** Given names that are common in several languages: a first sign that a name is a person's. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `Aaron Abdul Abdullah Abigail Abu Adam Adrian Agnes Ahmad Ahmed Aisha Alan Albert Alejandro Aleksandr Alessandro Alex Alexander Alexandra Alexei Alexey Alfred Ali Alice Alicia Alison
  Allan Allen Alyssa Amanda Amber Amina Amir Amy Ana Anastasia Andre Andrea Andreas Andrei Andres Andrew Andrey Andrzej Andy Angela Angelo Anita Ann Anna Anne Annette Annie Anthony Anton
  Antonio Anwar Arjun Arnold Arthur Ashley Audrey Barbara Barry Beatrice Ben Benjamin Bernard Beth Betty Bill Billy Bob Bonnie Boris Brad Bradley Brandon Brenda Brendan Brett Brian
  Bruce Bruno Bryan Caitlin Carl Carla Carlos Carmen Carol Caroline Carolyn Catherine Cecilia Cesar Chad Charles Charlie Charlotte Chen Cheryl Chris Christian Christina Christine
  Christopher Cindy Claire Clara Claudia Clive Colin Connor Craig Cristina Crystal Curtis Cynthia Daniel Daniela Danielle Danny Darren David Dean Deborah Debra Denis Dennis Derek
  Diana Diane Diego Dmitri Dmitry Dominic Don Donald Donna Dorothy Doug Douglas Duncan Dylan Ed Eddie Edgar Eduardo Edward Edwin Eileen Elaine Eleanor Elena Elizabeth Ellen Emily Emma
  Enrique Eric Erica Erik Erin Ernest Esther Ethan Eugene Eva Evan Evelyn Farah Fatima Felipe Felix Fernando Fiona Florence Frances Francesca Francesco Francis Francisco Frank
  Franz Fred Frederick Gabriel Gareth Gary Gavin Geoff Geoffrey George Gerald Gerard Gianni Gilbert Gina Giovanni Giuseppe Glen Glenn Gloria Gordon Grace Graham Grant Greg Gregory Guillermo
  Gustavo Guy Habib Hamid Hannah Hans Harold Harriet Harry Hassan Heather Hector Heidi Helen Helena Henri Henry Herbert Hiroshi Holly Howard Hugh Hugo Hussein Ian Ibrahim Igor Imran
  Irene Iris Irina Isaac Isabel Isabella Ismail Ivan Jack Jackie Jackson Jacob Jacques Jaime Jake James Jamie Jan Jane Janet Janice Jared Jason Javier Jay Jean Jeff Jeffrey Jennifer
  Jenny Jeremy Jerome Jerry Jesse Jessica Jesus Jill Jim Jimmy Joan Joanna Joanne Joao Joe Joel Johan Johannes John Johnny Jon Jonas Jonathan Jordan Jorge Jose Josef Joseph Josh Joshua
  Joyce Juan Judith Judy Julia Julian Julie Juliet June Justin Kamal Karen Karim Karl Kate Katherine Kathleen Kathryn Kathy Katie Keith Kelly Ken Kenneth Kenji Kevin Khalid Kim Kimberly Kofi Konstantin
  Kristen Kumar Kurt Kyle Lance Larry Lars Laura Lauren Laurence Laurent Lawrence Leah Lee Leila Leo Leon Leonard Leslie Lewis Li Liam Lillian Linda Lisa Liu Liz Lloyd Lois Lorenzo Lori
  Louis Louise Lucas Lucia Lucy Luigi Luis Luke Lynn Mahmoud Malcolm Manuel Marc Marcel Marco Marcos Marcus Margaret Maria Marie Marilyn Marina Mario Marion Mark Marko Markus Marlene
  Martha Martin Mary Mateo Matt Matthew Matthias Maurice Mauricio Max Maxim Maya Megan Mehdi Melanie Melissa Mercedes Michael Michaela Michel Michele Michelle Miguel Mike Mikhail
  Milan Mitch Mohamed Mohammad Mohammed Monica Morgan Muhammad Murray Mustafa Nadia Nancy Naomi Natalia Natalie Natasha Nathan Neil Nelson Nicholas Nick Nicola Nicolas Nicole Nigel Nikita
  Nikolai Nikos Nina Noah Noel Nora Norman Olga Oliver Olivia Omar Oscar Osman Otto Owen Pablo Pamela Paolo Patricia Patrick Paul Paula Paulo Pavel Pedro Peggy Penny Pete Peter Petra Phil Philip
  Philippe Phillip Pierre Piotr Priya Rachel Rafael Rahul Raj Rajesh Ralph Ramon Randall Randy Raul Ravi Ray Raymond Rebecca Reza Ricardo Richard Rick Rita Rob Robert Roberto Robin Rodrigo Roger
  Roland Roman Ron Ronald Rosa Rose Ross Roy Ruben Rudolf Rupert Russell Ruth Ryan Sabrina Saeed Saleh Salma Salman Sam Samantha Samir Samuel Sandra Sanjay Santiago Sara Sarah Sarita Scott Sean
  Sebastian Sergei Sergey Sergio Seth Shane Shannon Sharon Shaun Sheila Shinzo Shirley Silvia Simon Sofia Sonia Sophia Sophie Stacy Stanley Stefan Stella Stephanie Stephen Steve
  Steven Stewart Stuart Sunil Susan Suzanne Sylvia Takashi Tamara Tanya Tara Tariq Ted Teresa Terry Theodore Theresa Thomas Tiffany Tim Timothy Tina Todd Tom Tomas Tommy Tony Tracy
  Travis Trevor Tyler Ursula Usman Valentina Valerie Vanessa Vera Veronica Victor Victoria Vijay Vikram Vincent Viktor Virginia Vitaly Vladimir Volodymyr Walter Wang Wanda Warren Wayne Wei Wendy Werner
  Wilhelm Will William Wolfgang Xavier Yasmin Yevgeny Yolanda Yuki Yuri Yusuf Yves Zachary Zainab Zhang Zoe`.split(
    /\s+/,
  ),
);

/** Those of the given names that women have. */
export const WOMENS_NAMES: ReadonlySet<string> = new Set(
  `Abigail Agnes Aisha Alice Alicia Alison Alyssa Amanda Amber Amina Amy Ana Anastasia Angela Anita Ann Anna Anne Annette Annie Audrey Barbara Beatrice Beth Betty Bonnie Brenda Caitlin Carla
  Carmen Carol Caroline Carolyn Catherine Cecilia Charlotte Cheryl Christina Christine Cindy Claire Clara Claudia Cristina Crystal Cynthia Daniela Danielle Deborah Debra Diana Diane Donna Dorothy
  Eileen Elaine Eleanor Elena Elizabeth Ellen Emily Emma Erica Erin Esther Eva Evelyn Farah Fatima Fiona Florence Frances Francesca Gina Gloria Grace Hannah Harriet Heather Heidi Helen Helena Holly
  Irene Iris Irina Isabel Isabella Jackie Jane Janet Janice Jean Jennifer Jenny Jessica Jill Joan Joanna Joanne Joyce Judith Judy Julia Julie Juliet June Karen Kate Katherine Kathleen Kathryn Kathy
  Katie Kelly Kimberly Kristen Laura Lauren Leah Leila Lillian Linda Lisa Liz Lois Lori Louise Lucia Lucy Lynn Margaret Maria Marie Marilyn Marina Marion Marlene Martha Mary Maya Megan Melanie Melissa
  Mercedes Michaela Michele Michelle Monica Nadia Nancy Naomi Natalia Natalie Natasha Nicola Nicole Nina Nora Olga Olivia Pamela Patricia Paula Peggy Penny Petra Priya Rachel Rebecca Rita Rosa Rose Ruth
  Sabrina Salma Samantha Sandra Sara Sarah Sarita Shannon Sharon Sheila Shirley Silvia Sofia Sonia Sophia Sophie Stacy Stella Stephanie Susan Suzanne Sylvia Tamara Tanya Tara Teresa Theresa Tiffany Tina
  Tracy Ursula Valentina Valerie Vanessa Vera Veronica Victoria Virginia Wanda Wendy Yasmin Yolanda Zainab Zoe`.split(
    /\s+/,
  ),
);
