"""Given names that tell a woman from a man, so that "she" is not taken for John.

The commonest of the United States census of 1990 (public domain) that one sex has twenty times as often as the other,
and names of Europe and beyond that histories are full of. Names that are as often a word, a month, a place or a family
name are left out: they would tell what is not there.
"""

from __future__ import annotations

OF_WOMEN = frozenset(
    """
    abby abigail ada addie adela adele adeline adriana adrienne agnes aida aileen aimee aino aisha akiko alana
    alberta alejandra alexandra alexandria alice alicia alina aline alisa alisha alison alissa allie allison allyson
    alma alta althea alyce alyssa amalia amanda amelia amelie amie amina amy ana anastasia andrea angela angelia
    angelica angelina angeline angie anita anja anjali ann anna annabelle anne anneliese annette annie annika
    antoinette antonia aoife araceli arlene arline ashlee ashley astrid audra audrey augusta aurelia aurora ava avis
    ayesha barbara barbra beatrice beatrix beatriz becky belinda benita bernadette bernadine bernice berta bertha
    bessie beth bethany betsy bette bettie betty bettye beulah beverly bianca birgit blanca blanche bobbi bonita
    bonnie brandi brandy brenda briana brianna bridget bridgette brigitte brittany brittney brooke caitlin callie
    camille candace candice candy caoimhe cara carla carlene carlotta carly carmela carmella carol carole caroline
    carolyn carrie cassandra cassie catalina catarina catherine cathleen cathy cecelia cecile cecilia celeste celia
    chandra charlene charlotte charmaine chasity cheri cherie cheryl chiara chloe christa christi christie christina
    christine christy chrystal cindy claire clara clare clarice clarissa claudette claudia claudine clemence colette
    colleen concepcion connie constance consuelo cora cordelia corina corine corinne cornelia corrine cosima
    cressida cristina cynthia dagmar daisy danielle daphne darcy darla darlene deana deanna deanne debbie debora
    deborah debra deena deidre deirdre delia della delores deloris dena denise desiree diana diane dianna dianne
    dina dixie dollie dolly dolores dona donna dora doreen doris dorothea dorothee dorothy dorthy earlene earline
    earnestine ebony edith edna edwina effie eileen eilidh elaine eleanor elena eleonora elfriede elinor elisa
    elisabeth elise eliza elizabeth elke ella ellen elma elnora eloise elsa elsie elspeth elva elvia elvira emilia
    emily emma emmeline erica ericka erika erin erma ernestine erzsebet esme esmeralda esperanza essie estela
    estella estelle ester esther ethel etta eugenia eugenie eula eunice euphemia eva evangeline evelyn fannie fatima
    fatma fay faye federica felicia fern fiona flavia flora flossie fran frances francesca francine francisca
    franziska freda freya frieda friederike gabriela gabrielle gail gay gena geneva genevieve georgette georgiana
    georgina geraldine gertrud gertrude gina ginevra gisela giulia gladys glenda glenna gloria goldie gracie
    graciela greta gretchen gudrun guinevere gwen gwendolyn haley hannah harriet harriett hattie hedwig heidi helen
    helena helene helga henrietta hermione hilary hilda hildegard hillary ida ila ilene ilse imelda imogen imogene
    ina indira ines inez inga ingeborg ingrid irene irina irma isabel isabella isabelle isolde iva jaclyn jacqueline
    jacquelyn jadwiga jami jana jane janelle janet janette janice janie janine janis janna jasmine jayne jeanette
    jeanie jeanine jeanne jeannette jeannie jeannine jemima jenifer jenna jennie jennifer jenny jeri jerri jessica
    jill jillian jo joan joann joanna joanne jocelyn jodi jodie johanna jolene joni josefa josefina josephine josie
    joyce juana juanita judith judy julia juliana julianne julie juliette justine kara karen kari karin karina karla
    katarina kate katelyn katharina katharine katherine kathie kathleen kathrine kathryn kathy katie katrin katrina
    katy kay kaye kayla keiko keisha kelli kellie kelsey kendra kenya keri kerri khadija kimberley kimberly kirsten
    klara klaudia krista kristen kristi kristie kristin kristina kristine kristy krystal lacey ladonna lakeisha
    lakisha lakshmi lana lara latasha latisha latonya latoya laura laurel lauren laurie lavonne lawanda layla lea
    leah leann leanne leila lela lena lenora lenore leola leona leonor lessie letha leticia letitia lidia liesel
    lieselotte lila lilia lilian liliana lillian lillie lilly lina linda lisa liza lizzie lois lola lora loraine
    lorena lorene loretta lori lorie lorna lorraine lorrie lotte lottie louisa louise lourdes luann lucia lucile
    lucille lucinda lucrezia lucy ludmila luella luisa lula luz lydia lynda lynette lynne lynnette mabel mable
    madeline madelyn madge mae maeve magda magdalena maggie maire malgorzata malinda mallory mamie mandy manuela
    mara marcella marci marcia marcie marcy margaret margareta margaretha margarethe margarita margery margherita
    margie margo margret marguerite mari maria mariam marian mariana marianne maribel maricela marie marietta
    marilyn marina marisa marisol marissa maritza marjorie marla marlene marsha marta martha martina marva mary
    maryam maryann maryanne marylou mathilda mathilde matilda mattie maude maureen mavis maxine mayra meagan megan
    meghan mei-ling melanie melba melinda melisa melissa melva mercedes meredith mette mia michele michelle michiko
    milagros mildred millicent millie mindy minerva minna minnie miranda miriam mitzi mollie molly mona monica
    monique muriel myra myrna myrtle nadezhda nadia nadine nancy nanette nannie naomi natalia natalie natasha nelda
    nell nellie nettie neva niamh nichole nicole nikki nina nita noemi nola nona noor nora noreen norma nur octavia
    odessa odette ofelia ola olga olivia olympia oonagh ophelia ora ottilie ottoline paige pam pamela patrica
    patrice patricia patsy patti patty paula paulette pauline pearlie peggy penelope penny petra philippa phoebe
    phyllis pilar polly portia priscilla priya rachael rachel rachelle rae ragnhild ramona randi raquel reba rebecca
    rebekah regina rena renate renee reva rhiannon rhoda rhonda rita roberta robyn rochelle roisin ronda rosa
    rosalie rosalind rosalinda rosalyn rosamund rosanne roseann rosella rosemarie rosemary rosetta rosie rosina
    roslyn roxanne roxie ruth ruthie sabine sabrina sadie sakura sallie sally samantha sandra saoirse sara sarah
    sasha saundra savannah selena selma serena shana shanna shari sharon sharron shauna shawna sheena sheila shelia
    shelley shelly sheree sheri sherri sherrie sherry sheryl shirley sibyl sieglinde signe sigrid silvia simone
    sinead siobhan socorro sofia solveig sondra sonia sonja sonya sophia sophie sophronia staci stacie stefanie
    stella stephanie sue sunita susan susana susanna susanne susie suzanne suzette svetlana sybil sylvia tabatha
    tabitha tamara tameka tami tamika tammi tammie tammy tania tanisha tanya tara tasha tatiana tatyana teresa teri
    terri terrie tess tessa thelma theodora theresa therese thomasina tia tiffany tilda tina toni tonia tonya traci
    tracie tricia trina trisha trudy ulrike ursula valarie valentina valeria valerie vanessa velma vera verna
    veronica veronika vicki vickie vicky victoire victoria vilma viola violet virgie vivian wanda wendi wendy
    wilhelmina willa wilma winifred winnie xenia yelena yesenia yoko yolanda yuki yvette yvonne zainab zelda zelma
    zuzana
    """.split()
)

OF_MEN = frozenset(
    """
    aaron abdul abdullah abel abraham absalom achille adalbert adam adolf adolfo adolph adrian aeneas agustin ahmad
    ahmed al alan alasdair alastair albert alberto albrecht aldo alec alejandro aleksandr alex alexander alexei
    alexey alfonso alfred alfredo algernon ali alistair allan allen alonzo alphonso alton alvaro alvin ambrose amos
    anatoly andras andre andreas andrei andres andrew andrzej andy angus anselm anthony antoine anton antonin
    antonio archibald archie aristide arjun armand armando arnaud arnold arthur arturo augustin augustus aurelio
    baldassare baldwin balthasar barnabas barnaby barry bart bartholomew basil ben benedict benito benjamin benny
    benoit bernard bernardo bernhard bert bertram bertrand billy blaine blake bob bobby bogdan boleslaw boris boyd
    brad bradford bradley brady brain brandon brendan brent bret brett brian bruce bruno bryan bryant bryce bryon
    buddy burton byron caleb calvin carl carlos carlton caspar cecil cedric cesar chad charles chester christian
    christoph christopher chuck clarence clark claude clay clayton clement cleveland cliff clifford clifton clint
    clinton clyde cody cole colin conrad cornelius cosimo coy craig crispin curt curtis cuthbert cyril damian damien
    damon dan dane daniel danny dante darin darius darrel darrell darren darrin darryl darwin daryl dave david davis
    declan delbert denis dennis derek derick dermot derrick desmond dewayne dewey dexter diarmuid diego dieter
    dietrich dimitri dmitri dmitry domenico domingo dominic dominick don donald donnell donovan doug dougal douglas
    doyle drew duane duncan dustin dwayne dwight dylan eamon earnest eberhard ed eddy edgar edmond edmund eduard
    eduardo edward edwin efrain egbert egon elbert eldon eli elias elijah elliot elliott ellis elmer elton elvin
    elvis elwood emanuel emery emil emile emilio emmanuel emmett enoch enrique erasmus eric erich erick erik ernest
    ernesto ernie ernst ervin erwin esteban ethan ethelred eugen eugene evan everett ezra fabian fabrizio feargal
    federico felipe felix ferdinand fergus fernando fidel filippo finlay florian floyd forrest francesco francis
    francisco francois frank franklin franz fred freddy frederick fredrick friedrich fritz gabriel garland garrett
    garry gary gaspard gaston gavin gawain geoffrey georg george georges georgi gerald gerard gerardo gerhard
    giacomo gilbert gilberto giles giorgio giovanni giuseppe glen glenn godfrey gonzalo gordon gottfried gottlieb
    grady graham greg gregg gregor gregorio gregory grover guido guillaume guillermo gunther gus gustav gustave
    gustavo hal hamish hans harald harlan harley harold harrison harry harvey hassan heath hector heinrich helmut
    henri henrik henry herbert heriberto herman hermann hiram hiroshi homer horace horst howard hubert hugh hugo
    humberto humphrey hussein ian ibrahim ignacio ignatius igor irvin irving isaac isaiah ismael ismail issac ivan
    ivar ivo jacek jack jackson jacob jacques jake jakob jamal james janos jared jaroslav jarrod jarvis jason jasper
    javier jay jayson jeff jefferson jeffery jeffrey jeffry jens jerald jeremiah jeremy jermaine jerome jerry jess
    jesse jesus jim jimmy joachim joao joaquin joe joel joesph johann johannes john johnathan johnny jon jonas
    jonathan jonathon jorg jorge jose josef joseph josh joshua josiah juan julian julio julius jurgen justin
    justinian karel karl kaspar kazimierz keith kelvin ken kendrick kenji kenneth kenny kent kermit kevin khalid
    kirk konrad konstantin kristopher kurt kyle lachlan lamar lambert lamont lance larry lars laszlo laurence
    lawrence leif leland leo leon leonard leonardo leonid leopold leroy lester levi lewis lionel lloyd lorenzo
    lothar louis lowell loyd lucas lucien ludovico ludwig luigi luis lukas luke luther lyle mack magnus malcolm
    manfred manuel marc marcel marco marcos marcus mario marius marlon marmaduke marshall martin marvin mason mathew
    matt matteo matthew matthias maurice mauricio maxim maximilian maxwell maynard mehmet meinhard melvin michael
    micheal michel miguel mike mikhail miklos millard milton mitchell mohamed mohammad mohammed moises monte monty
    moritz morris mortimer moses muhammad murray mustafa myron nathan nathaniel neal ned neil nelson niall niccolo
    nicholas nick nickolas nicolas nigel nikita nikolai noah noe nolan norbert norman norris octavian oleg oliver
    olof omar orlando orville oscar osman oswald otis otto ottokar owen pablo paolo pascal patrick paul pavel pedro
    percival percy peregrine perry pete peter phil phileas philip philippe phillip pierre pieter piotr preston
    quentin quincy quinton rafael rainer rajesh ralph ramiro ramon randal randall randolph randy raoul raphael
    rasmus raul ravi ray raymond reed reggie reginald reinhard reuben rex reynaldo ricardo richard rick rickey ricky
    rigoberto riley rob robert roberto rocco rocky rod roderick rodger rodney rodolfo rodrigo rogelio roger roland
    rolando rolf romeo ron ronald ronnie roosevelt roscoe ross rowland roy ruben rudolf rudolph rufus rupert
    ruprecht russel russell rusty ryan salvador salvatore sam sammy samuel sandor sanjay scot scott scotty seamus
    sean sebastian septimus serge sergei sergio seth shane sheldon sherman siegfried sigismund sigmund silas silvio
    simon solomon spencer stan stanislav stanislaw stanley stefan stephan stephen sterling steve steven stewart
    stuart sven sylvester tadeusz takeshi tariq ted teddy terence terrance terrell terrence thaddeus theobald
    theodor theodore theophilus thibault thomas thurman tiberius tim timmy timothy tobias toby todd tom tomas tommy
    tony torsten travis trent trevor tristan troy ty tyler tyrone tyson ulrich ulysses umberto uwe vaclav valentin
    vance vasily vaughn vern vernon vicente victor vijay viktor vince vincent vincenzo virgil vittorio vladimir
    volker waldemar wallace walter ward warren wayne wendell werner wesley wilbert wilbur wiley wilfred wilfredo
    wilfrid wilhelm willard willem william williams willis wilson winston wladyslaw wm wojciech wolfgang woodrow
    xavier yasser yuri yusuf zachariah zachary zoltan
    """.split()
)


def sex_of(name: str) -> str:
    """ "female" or "male" for a name whose first word is such a given name; empty where it tells nothing."""
    first = name.split()[0].lower() if name.split() else ""
    return "female" if first in OF_WOMEN else "male" if first in OF_MEN else ""
